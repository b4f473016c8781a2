namespace RevBot.Data.Demo.Words;

/// <summary>Something that the company sells.</summary>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Family">The family that it belongs to.</param>
/// <param name="Short">How it is called in the name of a deal.</param>
/// <param name="ListPrice">A year's, for one unit, in whole units of the company's currency.</param>
/// <param name="Share">How often it is sold, against the others.</param>
internal sealed record ProductWords(string Name, string Family, string Short, int ListPrice, double Share);
