namespace RevBot.Data.State.Audit;

/// <summary>A link that gives one person one file once.</summary>
/// <param name="SellerId">Whose.</param>
/// <param name="Answer">The asking's id of the answer.</param>
/// <param name="Form">xlsx, csv or pdf.</param>
public sealed record FileLink(int SellerId, string Answer, string Form);
