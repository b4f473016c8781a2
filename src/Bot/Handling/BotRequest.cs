namespace RevBot.Bot.Handling;

/// <summary>Something about RevBot itself.</summary>
internal enum BotRequest
{
    /// <summary>A question about the company.</summary>
    None = 0,

    /// <summary>What can be asked.</summary>
    Help = 1,

    /// <summary>Begin a new conversation.</summary>
    Reset = 2,

    /// <summary>What is kept about the person.</summary>
    Stores = 3,

    /// <summary>Delete it, after a question back.</summary>
    Delete = 4,

    /// <summary>Delete it.</summary>
    DeleteNow = 5,
}
