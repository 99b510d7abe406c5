/** Where in an event a name stands, and not free text, by the last two fields: texts with spaces belong there. */
export const namesInEvents = ["provider.name", "contract.type", "practitioner.pdu"] as const;
