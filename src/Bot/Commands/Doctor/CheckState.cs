namespace RevBot.Bot.Commands.Doctor;

/// <summary>How a thing that was looked at stands.</summary>
public enum CheckState
{
    /// <summary>As it should be.</summary>
    Ok = 0,

    /// <summary>RevBot works; something is less than it could be.</summary>
    Warning = 1,

    /// <summary>RevBot, or a part of it, cannot work.</summary>
    Problem = 2,
}
