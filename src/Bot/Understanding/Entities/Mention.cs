namespace RevBot.Bot.Understanding.Entities;

/// <summary>A name in a message.</summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
/// <param name="Readings">What it means; more than one where the name leaves it open.</param>
/// <param name="IsExcluded">Whether the person wants it left out: "except renewals".</param>
internal sealed record Mention(int First, int Count, IReadOnlyList<Entity> Readings, bool IsExcluded)
{
    /// <summary>Whether it names who is spoken to, and no deals: "before my call with Henrik".</summary>
    public bool IsAudience { get; init; }

    /// <summary>The first reading.</summary>
    public Entity Entity => Readings[0];

    /// <summary>Whether it names a seller or a team.</summary>
    public bool IsPerson => Entity.Kind is EntityKind.Owner or EntityKind.Team;

    /// <summary>Whether the person must say which one.</summary>
    public bool IsOpen => Readings.Count > 1;
}
