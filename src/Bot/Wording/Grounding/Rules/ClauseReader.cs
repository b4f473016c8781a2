using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>The parts of a sentence between its stops, and which of them say "not".</summary>
internal static class ClauseReader
{
    /// <summary>A part of a sentence: its tokens from one to another, its telling words, whether it denies.</summary>
    /// <param name="First">The first token.</param>
    /// <param name="Last">The last token, included.</param>
    /// <param name="Words">Stems of the words that tell what it is about.</param>
    /// <param name="Denies">Whether it has an odd number of denials.</param>
    public sealed record Clause(int First, int Last, IReadOnlySet<string> Words, bool Denies);

    /// <summary>The clauses of a sentence, in order.</summary>
    public static IEnumerable<Clause> ReadClauses(SentenceReading reading)
    {
        var first = 0;
        for (var at = 0; at <= reading.Tokens.Count; at++)
        {
            if (at < reading.Tokens.Count && !(Ends(reading.Tokens[at]) && !reading.IsTaken(at)))
            {
                continue;
            }

            if (at > first)
            {
                yield return Read(reading, first, at - 1);
            }

            first = at + 1;
        }
    }

    private static Clause Read(SentenceReading reading, int first, int last)
    {
        var places = Enumerable.Range(first, last - first + 1).ToArray();
        return new(
            first,
            last,
            places
                .Where(at => !Stemmer.IsEmpty(reading.Tokens[at]) && !Negates(reading, at))
                .Select(at => reading.Tokens[at].Stem)
                .ToHashSet(StringComparer.Ordinal),
            places.Count(at => Negates(reading, at)) % 2 == 1
        );
    }

    private static bool Ends(Token token) =>
        token.Text is "," or ";" or ":" or "(" or ")" or "—" or "–" or "·" or "." or "!" or "?"
        || token.Lower is "but" or "while" or "whereas" or "although" or "though";

    // A name such as "No decision" denies nothing, nor do "not only" and "no later than".
    private static bool Negates(SentenceReading reading, int at)
    {
        var token = reading.Tokens[at];
        return !reading.IsTaken(at)
            && !(token.Is("not") && reading.Get(at + 1) is { } only && only.Is("only"))
            && !(token.Is("no") && reading.Get(at + 1)?.Lower is ("later" or "more" or "less" or "fewer"))
            && (
                token.Lower
                    is "not"
                        or "no"
                        or "none"
                        or "never"
                        or "nor"
                        or "neither"
                        or "cannot"
                        or "nothing"
                        or "nobody"
                        or "without"
                || token.Lower.EndsWith("n't", StringComparison.Ordinal)
                || token.Lower.EndsWith("n’t", StringComparison.Ordinal)
            );
    }
}
