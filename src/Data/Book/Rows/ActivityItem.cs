namespace RevBot.Data.Book.Rows;

/// <summary>The activities of a deal on a day as the book keeps them: 8 bytes. Counts above 255 are kept as 255.</summary>
internal readonly record struct ActivityItem(int Day, byte Outbound, byte Inbound, byte Meetings);
