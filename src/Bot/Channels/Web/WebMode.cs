namespace RevBot.Bot.Channels.Web;

/// <summary>Who may chat on the page.</summary>
internal enum WebMode
{
    /// <summary>Nobody: the page tells how to turn it on.</summary>
    Off = 0,

    /// <summary>Whoever sits at this machine, as anybody of the demo company.</summary>
    Demo = 1,

    /// <summary>Whoever has a key, as the person of the key.</summary>
    Keys = 2,
}
