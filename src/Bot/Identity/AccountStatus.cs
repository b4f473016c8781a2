namespace RevBot.Bot.Identity;

/// <summary>What an account is to the company. Only <see cref="Known"/> is answered.</summary>
internal enum AccountStatus
{
    /// <summary>Nobody of the company.</summary>
    Unknown = 0,

    /// <summary>A person of the company.</summary>
    Known = 1,

    /// <summary>A guest, somebody of another organisation, or a program.</summary>
    Outsider = 2,

    /// <summary>A person who has left.</summary>
    Left = 3,

    /// <summary>An administrator said that it is nobody.</summary>
    Refused = 4,

    /// <summary>Its e-mail is that of a person who has another account already.</summary>
    Conflict = 5,
}
