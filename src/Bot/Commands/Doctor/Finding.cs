namespace RevBot.Bot.Commands.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What was found, one sentence, without secrets.</param>
/// <param name="Advice">What to do about it; null where there is nothing to do.</param>
public sealed record Finding(string Check, CheckState State, string Found, string? Advice = null)
{
    /// <summary>As it should be.</summary>
    public static Finding Ok(string check, string found) => new(check, CheckState.Ok, found);

    /// <summary>Less than it could be.</summary>
    public static Finding Warning(string check, string found, string advice) =>
        new(check, CheckState.Warning, found, advice);

    /// <summary>Something cannot work.</summary>
    public static Finding Problem(string check, string found, string? advice) =>
        new(check, CheckState.Problem, found, advice);
}
