using System.Text;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>
/// Text as the pages of one file can have it. The font writes Latin, Greek and Cyrillic letters with their accents, from left
/// to right; a letter of another script, which would stand in the wrong order or not at all, becomes □.
/// </summary>
internal sealed class PdfText
{
    /// <summary>Stands for a letter that the page cannot have.</summary>
    public const char Box = '□';

    /// <summary>Whether any text so far came out with a box that it did not have.</summary>
    public bool HasReplaced { get; private set; }

    /// <summary>The text with accents as part of their letters, and boxes for what cannot be written.</summary>
    public string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var isKnown = IsKnown(rune.Value);
            HasReplaced |= !isKnown;
            written.Append(isKnown ? rune.ToString() : Box.ToString());
        }

        return written.ToString();
    }

    private static bool IsKnown(int letter) =>
        letter
            is (>= 0x20 and < 0x7F) // ASCII
                or (>= 0xA0 and <= 0x24F) // Latin-1, Extended A and B
                or (>= 0x370 and <= 0x3FF) // Greek
                or (>= 0x400 and <= 0x4FF) // Cyrillic
                or (>= 0x1E00 and <= 0x1EFF) // Latin Extended Additional, Vietnamese among it
                or (>= 0x2010 and <= 0x2027) // dashes, quotes, bullets
                or (>= 0x2030 and <= 0x205E)
                or (>= 0x2070 and <= 0x208E) // raised and lowered figures
                or (>= 0x20A0 and <= 0x20B5) // currencies
                or 0x20B9 // rupee
                or (>= 0x2190 and <= 0x21FF) // arrows
                or (>= 0x2200 and <= 0x22FF) // mathematics
                or (>= 0x25A0 and <= 0x25FF); // shapes
}
