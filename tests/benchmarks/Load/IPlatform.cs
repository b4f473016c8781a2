namespace RevBot.Benchmarks.Load;

/// <summary>A channel's platform on loopback: sends what people say to the bot, signed as the platform signs, and hears its replies.</summary>
internal interface IPlatform : IAsyncDisposable
{
    /// <summary>The settings with which the bot speaks to it, by key.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Makes the account and the conversation of a talk known.</summary>
    /// <param name="talk">Of this channel.</param>
    void Know(Talk talk);

    /// <summary>The request that brings a message to the bot; made anew for each try.</summary>
    HttpRequestMessage Request(Message message);

    /// <summary>Told of each reply as it comes.</summary>
    Action<Reply>? Heard { get; set; }
}
