namespace RevBot.Bot.Channels.Web.Keys;

/// <summary>What a signed note is for; one for another use is worth nothing.</summary>
internal enum TicketUse
{
    /// <summary>A key that an administrator handed out.</summary>
    Key = 0,

    /// <summary>The cookie of a browser that signed in.</summary>
    Session = 1,

    /// <summary>The anti-forgery token of a page.</summary>
    Form = 2,

    /// <summary>A link to a file, of the person whose id stands in the e-mail's place.</summary>
    File = 3,
}
