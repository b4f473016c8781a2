using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>How many messages are taken and answered at once.</summary>
[Section]
public sealed record TurnSettings
{
    /// <summary>How many turns are answered side by side, each of another conversation.</summary>
    [Range(1, 256), MustBe("a number from 1 to 256")]
    public int AtOnce { get; init; } = 16;

    /// <summary>How many may wait in all; who comes then is told that RevBot is busy.</summary>
    [Range(1, 100_000), MustBe("a number from 1 to 100000")]
    public int Waiting { get; init; } = 1000;

    /// <summary>How many of one conversation may wait.</summary>
    [Range(1, 100_000), MustBe("a number from 1 to 100000")]
    public int WaitingInConversation { get; init; } = 20;

    /// <summary>How long making one answer may take.</summary>
    [TimeUpTo("00:10:00"), MustBe("a time such as 00:01:00, at most 00:10:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After a restart: a turn that was received longer ago is not answered but acknowledged.</summary>
    [TimeUpTo("10675199.00:00:00"), MustBe("a time such as 01:00:00")]
    public TimeSpan TooOld { get; init; } = TimeSpan.FromHours(1);
}
