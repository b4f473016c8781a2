namespace RevBot.Data.Book.People;

/// <summary>A patch of the market, in a region.</summary>
/// <param name="Id">RevBot's own id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="Region">The larger region; null where none is entered.</param>
public sealed record Territory(int Id, string Name, string? Region);
