namespace RevBot.Skills.Facts;

/// <summary>
/// The columns that tables of deals share, so that a deal's name or close date is read and headed alike everywhere.
/// Each table chooses its columns and their order.
/// </summary>
internal static class DealColumns
{
    /// <summary>The deal's name; the row is about that deal.</summary>
    public static TableBuilder<T> DealName<T>(this TableBuilder<T> table)
        where T : DealRow => table.Column("deal", "Deal", "as in the CRM", deal => deal.Name).Deal(deal => deal.Id);

    /// <summary>The seller who owns the deal; empty where nobody in the scope does.</summary>
    public static TableBuilder<T> DealOwner<T>(this TableBuilder<T> table)
        where T : DealRow => table.Column("owner", "Owner", "who owns the deal", deal => deal.Owner);

    /// <summary>The stage.</summary>
    public static TableBuilder<T> DealStage<T>(this TableBuilder<T> table)
        where T : DealRow => table.Column("stage", "Stage", "the stage", deal => deal.Stage);

    /// <summary>The close date; the definition says which date that is.</summary>
    public static TableBuilder<T> DealClose<T>(this TableBuilder<T> table, string definition)
        where T : DealRow => table.Date("close", "Close", definition, deal => deal.CloseDate);

    /// <summary>The amount; the definition says at which rate.</summary>
    public static TableBuilder<T> DealAmount<T>(this TableBuilder<T> table, string definition)
        where T : DealRow => table.Column("amount", "Amount", definition, deal => deal.Amount);
}
