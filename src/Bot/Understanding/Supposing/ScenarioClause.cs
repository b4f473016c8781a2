using RevBot.Bot.Understanding.Entities;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>A stretch of a message that supposes one thing: "we lose Acme".</summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
/// <param name="Text">Its canonical words.</param>
internal sealed record ScenarioClause(int First, int Count, string Text)
{
    /// <summary>The clause between two tokens, the second left out.</summary>
    public static ScenarioClause Of(Text.Message message, int first, int end) =>
        new(first, end - first, message.Span(first, end - first).ToString());

    /// <summary>Whether a condition stands in it.</summary>
    public bool Holds(Frames.FieldTest test) => test.At >= First && test.At < First + Count;

    /// <summary>Whether a name stands in it.</summary>
    public bool Holds(Mention mention) => mention.First >= First && mention.First < First + Count;
}
