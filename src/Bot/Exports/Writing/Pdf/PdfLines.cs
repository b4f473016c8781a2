using PdfSharp.Drawing;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>Breaks text into lines that fit.</summary>
internal static class PdfLines
{
    private const string Cutting = "…";

    /// <summary>The lines of a paragraph, broken at spaces; a word that is too long is broken where the line ends.</summary>
    public static IReadOnlyList<string> Wrap(XGraphics drawing, string text, XFont font, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            var longer = line.Length == 0 ? rest : $"{line} {rest}";
            if (Fits(drawing, longer, font, width))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            while (!Fits(drawing, rest, font, width) && Fitting(drawing, rest, font, width) is > 0 and var fitting)
            {
                lines.Add(rest[..fitting]);
                rest = rest[fitting..];
            }

            line = rest;
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The same, at most so many lines; the last says where more was.</summary>
    public static IReadOnlyList<string> Wrap(XGraphics drawing, string text, XFont font, double width, int most)
    {
        var lines = Wrap(drawing, text, font, width);
        return lines.Count <= most
            ? lines
            : [.. lines.Take(most - 1), Cut(drawing, $"{lines[most - 1]} {lines[most]}", font, width)];
    }

    /// <summary>As much of a text as fits, with an ellipsis where something is missing.</summary>
    public static string Cut(XGraphics drawing, string text, XFont font, double width)
    {
        if (Fits(drawing, text, font, width))
        {
            return text;
        }

        var room = width - drawing.MeasureString(Cutting, font).Width;
        return text[..Fitting(drawing, text, font, room)].TrimEnd() + Cutting;
    }

    // By halves, since widths are measured letter by letter.
    private static int Fitting(XGraphics drawing, string text, XFont font, double width)
    {
        var (fits, over) = (0, text.Length);
        while (over - fits > 1)
        {
            var middle = (fits + over) / 2;
            (fits, over) = Fits(drawing, text[..middle], font, width) ? (middle, over) : (fits, middle);
        }

        return fits;
    }

    private static bool Fits(XGraphics drawing, string text, XFont font, double width) =>
        drawing.MeasureString(text, font).Width <= width;
}
