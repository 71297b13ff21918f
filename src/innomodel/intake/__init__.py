"""What comes in from elsewhere becomes the text of a description first."""
