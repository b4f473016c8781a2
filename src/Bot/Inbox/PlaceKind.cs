namespace RevBot.Bot.Inbox;

/// <summary>Who can read in a place.</summary>
public enum PlaceKind
{
    /// <summary>The person alone.</summary>
    Personal = 0,

    /// <summary>The members of a chat.</summary>
    Group = 1,

    /// <summary>The members of a channel.</summary>
    Channel = 2,
}
