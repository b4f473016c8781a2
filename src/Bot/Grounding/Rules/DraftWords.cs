using RevBot.Bot.Grounding.Premises;
using RevBot.Bot.Grounding.Reading;

namespace RevBot.Bot.Grounding.Rules;

/// <summary>What the sentences that a rewording starts from say.</summary>
internal static class DraftWords
{
    private static readonly NameTree NoNames = new();

    /// <summary>Its sentences as read.</summary>
    public static IEnumerable<SentenceReading> Read(string draft) =>
        Sentences.Of(draft).Select(sentence => SentenceReading.Of(draft, sentence.Start, sentence.End, NoNames));

    /// <summary>Whether one of them does.</summary>
    public static bool Says(string draft, Func<SentenceReading, bool> claim) => Read(draft).Any(claim);
}
