namespace RevBot.Bot.Provenance.Feedback;

/// <summary>What a message says about the last answer.</summary>
/// <param name="Thumb">Up or down.</param>
/// <param name="Reason">In the person's words; null for none.</param>
internal sealed record GivenFeedback(Thumb Thumb, string? Reason);
