"""The door to the web: one page, when somebody asks for it."""
