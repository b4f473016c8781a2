namespace RevBot.Data.Warehouse.Deals;

/// <summary>Who acted.</summary>
public enum ActivityDirection
{
    /// <summary>The seller wrote or called.</summary>
    Outbound = 0,

    /// <summary>The buyer wrote or called.</summary>
    Inbound = 1,

    /// <summary>Both were there.</summary>
    TwoWay = 2,
}
