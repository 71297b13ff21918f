"""Kohderyhmä: for whom the model is and what is known of them."""

from typing import Annotated

from innomodel.model.field import NOT_BLANK, Field, Section, Text
from innomodel.value import Value


class TargetGroup(Value):
    """The two target-group fields of a page: the prose and the list in the side block."""

    description: Annotated[
        str | None,
        Field(
            label="Kohderyhmä ja asiakasymmärrys",
            title=Text(
                "Kohderyhmä ja asiakasymmärrys",
                "Målgrupp och kundförståelse",
                "Target group and client insight",
            ),
            help=Text(
                "Kenelle malli on tarkoitettu ja miten heitä on kuultu.",
                "För vem modellen är avsedd och hur de har hörts.",
                "Whom the model is for and how they have been heard.",
            ),
            section=Section.DESCRIPTION,
            order=230,
            shared=True,
            rich=True,
            example="Kohderyhmänä ovat alle kouluikäisten lasten perheet. Perheitä haastateltiin keväällä.",
        ),
    ] = None
    groups: Annotated[
        tuple[str, ...],
        Field(
            label="Kohderyhmä",
            title=Text("Kohderyhmä", "Målgrupp", "Target group"),
            help=Text(
                "Kohderyhmät lyhyinä nimikkeinä, kukin omana kohtanaan.",
                "Målgrupperna som korta benämningar, var och en som egen punkt.",
                "The target groups as short names, one item each.",
            ),
            section=Section.SIDE,
            order=320,
            pattern=NOT_BLANK,
            example=["Lapsiperheet"],
        ),
    ] = ()
