using RevBot.Bot.Understanding.Entities;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Words of a question that its answer does not use.</summary>
/// <param name="Kind">What they may have meant.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Text">As the person wrote them.</param>
internal sealed record Leftover(LeftoverKind Kind, int First, int End, string Text)
{
    /// <summary>Of which field it would be a value, were there such deals; null for other words.</summary>
    public EntityKind? Field { get; init; }
}
