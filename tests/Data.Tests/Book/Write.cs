namespace RevBot.Data.Tests.Book;

/// <summary>
/// Something that the CRM was told about a deal: from an instant on (or until another) it has a value. Small numbers
/// stand for instants.
/// </summary>
/// <param name="From">Since when, included.</param>
/// <param name="To">Until when, excluded; null for good.</param>
/// <param name="RecordedAt">When it was told; after <paramref name="From"/> for a late correction.</param>
internal sealed record Write(int From, int? To, int RecordedAt);
