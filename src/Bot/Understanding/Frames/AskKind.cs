using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>What kind of answer a question wants, as the contract names it.</summary>
internal static class AskKind
{
    private static readonly string[] Strongest =
    [
        "what_to_do",
        "why",
        "when",
        "define",
        "how_computed",
        "who",
        "which",
        "list",
    ];

    /// <summary>The kind: the strongest cue of the sentence, else what its shape asks for.</summary>
    public static string Find(Composition sentence, Asked asked, FrameTime time, int preamble)
    {
        var said = sentence
            .Find(SpanKind.Ask)
            .SelectMany(place => sentence.Spans[place].Meanings)
            .Where(meaning => meaning.Kind == SpanKind.Ask)
            .Select(meaning => meaning.Value)
            .ToArray();
        if (Strongest.FirstOrDefault(kind => said.Contains(kind, StringComparer.Ordinal)) is { } strong)
        {
            return strong is "list" && asked.Measures.Count > 0 ? "how_much" : strong;
        }

        return time.CompareTo is not null || sentence.Has(SpanKind.Versus, "compare") ? "compare"
            : said is ["verdict", ..] && Opening(sentence, preamble)?.Is(SpanKind.Ask, "verdict") == true ? "verdict"
            : asked.Dimensions.Count > 0 && asked.Rank is not null ? "which"
            : asked.Flags.Count > 0 && asked.Measures.Count == 0 ? "list"
            : "how_much";
    }

    // "Hi, will we hit our number?" and "So, will we …" open with what follows the greeting.
    private static Span? Opening(Composition sentence, int preamble) =>
        sentence.Spans.FirstOrDefault(span => span.First >= preamble && !span.IsFiller);
}
