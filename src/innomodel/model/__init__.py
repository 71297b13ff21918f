"""What an operating model is: frozen types, one declaration per field."""
