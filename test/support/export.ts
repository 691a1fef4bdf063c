// Shipments whose export declaration lacks nothing, and its values.
import { type Declaration, declarationOf } from '../../src/documents/export/declaration.ts';
import type { Shipment } from '../../src/documents/shipment.ts';
import { soundShipment, workedOut } from './shipments.ts';

/** A shipment that says everything the declaration asks for. */
export function fullShipment(changes: Partial<Shipment> = {}): Shipment {
  const sound = soundShipment();
  return {
    ...sound,
    lines: [
      {
        sku: 'A-1',
        quantity: '48',
        cnCode: '18063290',
        export: { statisticalValue: '1000.00' },
      },
      { sku: 'B-2', quantity: '30', cnCode: '18063290', export: { statisticalValue: '700.00' } },
    ],
    export: {
      ...sound.export,
      lrn: 'SH-2026-014',
      officeOfExport: 'BE212000',
      officeOfExit: 'BE101000',
      carrierEori: 'BE0123457046',
    },
    ...changes,
  };
}

export function fullDeclaration(shipment = fullShipment()): Declaration {
  return declarationOf(workedOut(shipment), 'CI-1');
}
