namespace RevBot.Data.Demo.Words;

/// <summary>Somebody above the managers or beside them.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Title">The job title.</param>
/// <param name="Team">The name of all that they lead; null for those who lead nobody.</param>
internal sealed record LeaderWords(string Name, string Title, string? Team);
