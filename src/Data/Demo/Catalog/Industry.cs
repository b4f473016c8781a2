namespace RevBot.Data.Demo.Catalog;

/// <summary>What a customer does.</summary>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Trades">Eight words that companies of the industry have in their names.</param>
internal sealed record Industry(string Name, IReadOnlyList<string> Trades);
