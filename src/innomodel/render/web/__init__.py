"""What the HTML page is drawn with."""
