namespace RevBot.Bot.Provenance.Phrases;

/// <summary>A message in its plain form, with the way back to the person's own words.</summary>
internal sealed class PlainText
{
    private const string Quotes = "\"“”„«»";
    private readonly string original;
    private readonly string spaced;
    private readonly IReadOnlyList<int> places;
    private readonly int start;

    /// <param name="original">As the person wrote it.</param>
    /// <param name="spaced">In lower case and with single spaces, whole.</param>
    /// <param name="places">Where each letter of that stands in the original.</param>
    /// <param name="range">Which part of it is the message.</param>
    public PlainText(string original, string spaced, IReadOnlyList<int> places, Range range)
    {
        (this.original, this.spaced, this.places) = (original, spaced, places);
        start = range.Start.Value;
        Text = spaced[range];
    }

    /// <summary>The plain form; empty for a message without words.</summary>
    public string Text { get; }

    /// <summary>
    /// A part of the plain form as the person wrote it: their case, their quotes; without end marks, and without a pair of
    /// quotes around the whole.
    /// </summary>
    /// <param name="from">Where it begins in <see cref="Text"/>.</param>
    /// <param name="length">How long it is there.</param>
    public string Cut(int from, int length)
    {
        var (before, after) = (start + from - 1, start + from + length);
        while (before >= 0 && spaced[before] == ' ')
        {
            before--;
        }

        while (after < spaced.Length && spaced[after] == ' ')
        {
            after++;
        }

        var (begin, end) = (
            before < 0 ? 0 : places[before] + 1,
            after < spaced.Length ? places[after] : original.Length
        );
        var words = Bare(original[begin..end]);
        return words.Length > 1 && IsQuote(words[0]) && IsQuote(words[^1]) && !words[1..^1].Any(IsQuote)
            ? Bare(words[1..^1])
            : words;
    }

    private static string Bare(string words) => words.Trim().TrimEnd([' ', .. PlainMessage.EndMarks]).Trim();

    private static bool IsQuote(char letter) => Quotes.Contains(letter, StringComparison.Ordinal);
}
