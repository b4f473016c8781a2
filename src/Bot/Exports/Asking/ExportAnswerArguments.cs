namespace RevBot.Bot.Exports.Asking;

/// <summary>What was asked for, in the shape of a function's arguments.</summary>
/// <param name="Answer">The asking's id.</param>
/// <param name="Format">xlsx, csv or pdf.</param>
public sealed record ExportAnswerArguments(string Answer, string Format);
