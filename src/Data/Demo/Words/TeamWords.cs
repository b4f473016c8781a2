namespace RevBot.Data.Demo.Words;

/// <summary>A team of sellers by name.</summary>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Manager">The manager's name.</param>
/// <param name="Sellers">The names of its first six sellers.</param>
internal sealed record TeamWords(string Name, string Manager, IReadOnlyList<string> Sellers);
