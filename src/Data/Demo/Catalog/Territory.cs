namespace RevBot.Data.Demo.Catalog;

/// <summary>A patch of the market.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Region">What it is counted to.</param>
/// <param name="Currency">What its deals are priced in, three letters.</param>
/// <param name="Countries">The countries at home in it.</param>
internal sealed record Territory(int Id, string Name, string Region, string Currency, IReadOnlyList<string> Countries);
