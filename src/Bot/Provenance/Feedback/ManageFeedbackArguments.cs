namespace RevBot.Bot.Provenance.Feedback;

/// <summary>A thumb given in words, as the JSON answer shows it.</summary>
/// <param name="Answer">The id that the answer showed.</param>
/// <param name="Rating">up or down.</param>
/// <param name="HasReason">Whether a reason was kept with it.</param>
public sealed record ManageFeedbackArguments(string Answer, string Rating, bool HasReason);
