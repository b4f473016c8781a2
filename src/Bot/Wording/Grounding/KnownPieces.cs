namespace RevBot.Bot.Wording.Grounding;

/// <summary>
/// The verdict on a text that shows workings. Its lines are labels, values and formulas rather than sentences, so what it
/// says of a figure cannot be read; that each number is one of those behind it, as written with its unit, can.
/// </summary>
internal static class KnownPieces
{
    /// <summary>Whether no digit of a text stands outside the known pieces.</summary>
    /// <param name="text">Composed of the pieces and of words.</param>
    /// <param name="pieces">Values as written, and what is quoted: definitions, arguments, ids.</param>
    public static bool Cover(string text, IEnumerable<string> pieces)
    {
        // The longest first: "2 deals" before "2".
        var known = pieces
            .Where(piece => piece.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(piece => piece.Length)
            .ToArray();
        for (var at = 0; at < text.Length; )
        {
            if (PieceAt(text, at, known) is { } piece)
            {
                at += piece.Length;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return true;
    }

    private static string? PieceAt(string text, int at, string[] known) =>
        Begins(text, at)
            ? known.FirstOrDefault(piece =>
                string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0 && Ends(text, at + piece.Length)
            )
            : null;

    // "12" is neither in "$120K" nor in "-12" nor in "1.12".
    private static bool Begins(string text, int at) =>
        at == 0
        || !(
            char.IsLetterOrDigit(text[at - 1])
            || text[at - 1] is '$' or '€' or '£' or '.' or '%'
            || (text[at - 1] == '-' && (at == 1 || !char.IsLetterOrDigit(text[at - 2])))
        );

    private static bool Ends(string text, int at) =>
        at >= text.Length
        || !(
            char.IsLetterOrDigit(text[at])
            || text[at] == '%'
            || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        );
}
