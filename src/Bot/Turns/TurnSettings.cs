namespace RevBot.Bot.Turns;

/// <summary>How many messages are taken and answered at once.</summary>
public sealed record TurnSettings
{
    /// <summary>How many turns are answered side by side, each of another conversation.</summary>
    /// <value>16.</value>
    public int AtOnce { get; init; } = 16;

    /// <summary>How many may wait in all; who comes then is told that RevBot is busy.</summary>
    /// <value>1,000.</value>
    public int Waiting { get; init; } = 1000;

    /// <summary>How many of one conversation may wait.</summary>
    /// <value>20.</value>
    public int WaitingInConversation { get; init; } = 20;

    /// <summary>How long making one answer may take.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After a restart: a turn that was received longer ago is not answered but acknowledged.</summary>
    /// <value>One hour.</value>
    public TimeSpan TooOld { get; init; } = TimeSpan.FromHours(1);
}
