using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>What the sentences that a rewording starts from say.</summary>
internal static class DraftWords
{
    private const int Around = 6;
    private const int LeastShared = 2;

    /// <summary>Its sentences as read.</summary>
    public static IEnumerable<SentenceReading> ReadSentences(string draft, NameTree names) =>
        SentenceSplitter
            .Split(draft)
            .Select(sentence => SentenceReading.Parse(draft, sentence.Start, sentence.End, names));

    /// <summary>
    /// Whether the draft has such a word, and about the same: of the telling words around it at least two stand around the
    /// sentence's word too.
    /// </summary>
    /// <param name="examined">The sentence.</param>
    /// <param name="at">Its word.</param>
    /// <param name="claims">Whether a word of the draft is such a word.</param>
    public static bool SaysAlike(SentenceCheck examined, int at, Func<SentenceReading, int, bool> claims)
    {
        var around = StemsAround(examined.Sentence, at);
        return examined.Premises.Drafted.Any(reading =>
            Enumerable
                .Range(0, reading.Tokens.Count)
                .Any(place =>
                    claims(reading, place) && StemsAround(reading, place).Count(around.Contains) >= LeastShared
                )
        );
    }

    private static HashSet<string> StemsAround(SentenceReading reading, int at) =>
        Enumerable
            .Range(Math.Max(0, at - Around), Math.Min(reading.Tokens.Count, at + Around + 1) - Math.Max(0, at - Around))
            .Where(place => place != at && !Stemmer.IsEmpty(reading.Tokens[place]))
            .Select(place => reading.Tokens[place].Stem)
            .ToHashSet(StringComparer.Ordinal);
}
