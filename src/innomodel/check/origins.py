"""Where rules come from."""

from innomodel.diagnostic import Message

FORMAT = Message("The file format innomodel/1")
YAML = Message("YAML 1.2, without what a description does not need")
ACCESSIBILITY = Message("WCAG 2.1, required by the Finnish act 306/2019 on digital services")
CLASSIFICATIONS = Message("The classifications of Statistics Finland, 1 January 2026")
DATA_PROTECTION = Message("The General Data Protection Regulation of the European Union")
EVALUATION = Message("The evaluation section of Innokylä's page and its meter for evaluation")
IDENTITY_CODE = Message("The Digital and Population Data Services Agency: the form of the code")
INNOVATION_MODEL = Message("Innokylä's innovation model")
PAGES = Message("What was seen on Innokylä's pages and in its instructions")
PLAIN_LANGUAGE = Message("Good administrative language (hyvä virkakieli)")
SPELLING = Message("Voikko’s and Hunspell’s dictionaries, and innomodel’s terms of health and welfare")
TYPOGRAPHY = Message("Typography by the Institute for the Languages of Finland (Kielitoimiston ohjepankki)")
