namespace RevBot.Bot.Provenance.Feedback;

/// <summary>What became of a thumb.</summary>
/// <param name="Kept">Whether it is in the record.</param>
public sealed record ManageFeedbackResult(bool Kept);
