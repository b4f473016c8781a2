namespace RevBot.Bot.Inbox;

/// <summary>Where something was said.</summary>
/// <param name="Kind">Who can read there.</param>
/// <param name="Id">The channel's id of the place.</param>
public sealed record Place(PlaceKind Kind, string Id)
{
    /// <summary>Whether people of another organisation read there.</summary>
    public bool IsShared { get; init; }
}
