namespace RevBot.Bot.Answering;

/// <summary>That an answer is wanted as a file. Each channel brings files in its own way.</summary>
/// <param name="AnswerId">The asking's id of the answer that is meant; null for the answer that says so itself.</param>
/// <param name="Form">The end of the file's name: xlsx, csv or pdf.</param>
/// <param name="SellerId">Who wants it.</param>
public sealed record WantedFile(string? AnswerId, string Form, int SellerId);
