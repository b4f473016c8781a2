namespace RevBot.Bot.Handling.Audience;

/// <summary>Why an answer goes to all or to the asker alone.</summary>
internal enum AudienceReason
{
    /// <summary>The asker reads alone.</summary>
    Personal = 0,

    /// <summary>Everybody there sees at least what the asker sees.</summary>
    AllEntitled = 1,

    /// <summary>An administrator opened the place.</summary>
    Open = 2,

    /// <summary>People of another organisation read there.</summary>
    Shared = 3,

    /// <summary>The platform does not tell who reads.</summary>
    ReadersUnknown = 4,

    /// <summary>Somebody there is nobody of the company, or has left.</summary>
    Stranger = 5,

    /// <summary>Somebody there sees less than the asker.</summary>
    LessEntitled = 6,
}
