namespace RevBot.Bot.Understanding.Talk;

/// <summary>
/// How sure a follow-up is, and how sure the choice of a function must be to count beside the question before. They are chosen
/// and not fitted.
/// </summary>
internal static class Certainty
{
    /// <summary>Of a message that points at what was said.</summary>
    public const double Pointed = 0.97;

    /// <summary>Of a message that changes what was asked.</summary>
    public const double Edited = 0.95;

    /// <summary>From here on the message is for another function, whatever it shares with the question before.</summary>
    public const double SureOfOther = 0.6;

    /// <summary>From here on its function counts where the message continues the talk.</summary>
    public const double SureOfFunction = 0.45;

    /// <summary>Below it nothing is known of the function.</summary>
    public const double Unsure = 0.35;
}
