using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Tests.Facts;

/// <summary>Facts and tables out of values that may be missing.</summary>
public sealed class TableBuilderTests
{
    [Fact]
    public void Cells_StandUnderTheirColumns_AndMissingValuesStayEmpty()
    {
        var table = new TableBuilder<Line>("lines", "Lines")
            .Column("name", "Name", "the name", line => line.Name)
            .Column("amount", "Amount", "the amount", line => line.Amount)
            .Share("share", "Share", "the share", line => line.Part)
            .Deal(line => line.Id)
            .Build([new("A", new Money(1_050, Currency.Usd), 0.25, "D-1"), new("B", null, null, null)]);

        Assert.Equal(["name", "amount", "share"], table.Columns.Select(column => column.Id));
        Assert.Equal(["A", "$10.50", "25%"], table.Rows[0].Cells.Select(cell => FactFormat.Text(cell!)));
        Assert.Equal("D-1", table.Rows[0].DealId);
        Assert.Equal([true, false, false], table.Rows[1].Cells.Select(cell => cell is not null));
        Assert.Equal(
            ["lines.1.name", "lines.1.amount", "lines.1.share", "lines.2.name"],
            table.Facts.Select(fact => fact.Id)
        );
    }

    [Fact]
    public void ScaledBars_AreSharesOfTheGreatestSize_ToTheLeftForNegativeOnes()
    {
        var table = Bars(4, -8, null);

        Assert.Equal([0.5, -1, null], table.Rows.Select(row => row.Bar));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void ScaledBars_WhereAllSizesAreZeroOrUnknown_AreNone(int? size) =>
        Assert.Null(Assert.Single(Bars(size).Rows).Bar);

    [Fact]
    public void Table_WithoutRows_HasItsColumns()
    {
        var table = Bars();

        Assert.Empty(table.Rows);
        Assert.Single(table.Columns);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 3)]
    [InlineData(null, null)]
    public void OutOf_IsSaidOnlyWhereRowsWereCut(int? all, int? outOf) =>
        Assert.Equal(outOf, new TableBuilder<int>("numbers", "Numbers").Build([1, 2], all).OutOf);

    [Fact]
    public void FactList_OfMissingValues_IsEmpty()
    {
        var facts = new FactList()
            .Add("a", "A", (Money?)null, "an amount")
            .Add("b", "B", (string?)null, "a name")
            .Add("c", "C", string.Empty, "an empty name")
            .Share("d", "D", null, "a share")
            .Count("e", "E", null, "a number")
            .Days("f", "F", null, "days");

        Assert.Empty(facts.Facts);
    }

    [Fact]
    public void FactList_KeepsZeros_InTheirUnits()
    {
        var facts = new FactList()
            .Share("a", "A", 0, "a share")
            .Points("b", "B", 0, "a difference")
            .Count("c", "C", 0, "a number", rows: 7)
            .Days("d", "D", 0, "days")
            .Facts;

        Assert.Equal(["0%", "0 points", "0", "0 days"], facts.Select(fact => FactFormat.Text(fact.Value)));
        Assert.Equal(7, facts[2].Source.Rows);
    }

    private static FactTable Bars(params int?[] sizes) =>
        new TableBuilder<int?>("sizes", "Sizes")
            .Count("size", "Size", "the size", size => size)
            .ScaledBar(size => size)
            .Build(sizes);

    private sealed record Line(string Name, Money? Amount, double? Part, string? Id);
}
