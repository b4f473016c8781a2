namespace RevBot.Data.Book;

/// <summary>A patch of the market, in a region.</summary>
public sealed record Territory(int Id, string Name, string? Region);
