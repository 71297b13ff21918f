"""The toolkit for operating models (toimintamallit): check, publish, export, review."""
