namespace RevBot.Bot.Cards;

/// <summary>
/// An answer that is wanted as a file. The file itself is made when it is sent or fetched, in the scope that the person has
/// then.
/// </summary>
/// <param name="AnswerId">The asking's id of the answer.</param>
/// <param name="Form">The end of the file's name: xlsx, csv or pdf.</param>
/// <param name="SellerId">Who wants it, and got the answer.</param>
public sealed record CardFile(string AnswerId, string Form, int SellerId);
