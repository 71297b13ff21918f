"""The stages a model develops through; here, so that who only names one need not build the whole format."""

from innomodel.model.field import Text

STAGES = {
    "idea": Text("Ideoitavana", "På idéstadiet", "Idea"),
    "in_development": Text("Kehitteillä", "Under utveckling", "In development"),
    "ready": Text("Valmis", "Färdig", "Ready"),
}
