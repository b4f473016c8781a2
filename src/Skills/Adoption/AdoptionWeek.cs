namespace RevBot.Skills.Adoption;

/// <summary>One week of use.</summary>
/// <param name="Week">The first day, a Monday, ISO; the days of it that lie in the period count.</param>
/// <param name="Questions">Messages, thumbs left out.</param>
/// <param name="Answered">Of these, those that got an answer.</param>
/// <param name="Users">People who asked.</param>
public sealed record AdoptionWeek(string Week, int Questions, int Answered, int Users);
