namespace RevBot.Data.Book.People;

/// <summary>A patch of the market, in a region.</summary>
public sealed record Territory(int Id, string Name, string? Region);
