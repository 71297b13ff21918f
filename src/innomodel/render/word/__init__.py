"""The pieces of a Word document: WordprocessingML, drawing, packaging."""
