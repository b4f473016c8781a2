namespace RevBot.Data.Book.Rows;

/// <summary>
/// The activities of a deal on a day as the book keeps them: 8 bytes. Counts above 255 are kept as 255.
/// </summary>
/// <param name="Day">yyyymmdd in the reporting zone.</param>
/// <param name="Outbound">The seller's mails and calls.</param>
/// <param name="Inbound">The buyer's mails and calls.</param>
/// <param name="Meetings">Calls held and meetings.</param>
internal readonly record struct ActivityItem(int Day, byte Outbound, byte Inbound, byte Meetings);
